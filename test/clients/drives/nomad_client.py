"""nomad-lab's own client: Auth, the calls of nomad.client.api, upload_file and ArchiveQuery.

Auth asks the server for its token, as it does where Keycloak cannot be reached.
"""

import asyncio
import io
import os
from contextlib import redirect_stdout
from tempfile import TemporaryDirectory

import server
from server import main, stranger, url, word
from steps import contains, done, equal, eventually, raises, step

os.environ['NOMAD_CLIENT_URL'] = url.removesuffix('/v1')
# Nobody listens there: archives name people, whom the client looks up in Keycloak and does without.
os.environ['NOMAD_KEYCLOAK_SERVER_URL'] = 'http://127.0.0.1:9'

from nomad.client import ArchiveQuery, Auth, api, upload_file  # noqa: E402

account = {'username': main['username'], 'password': main['password'], 'from_api': True}
auth = Auth(user=main['username'], password=main['password'], from_api=True)
made = []


def printing(function, *arguments, **options):
    """What it gives and what it prints."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        result = function(*arguments, **options)
    return result, printed.getvalue()


def rested(upload_id):
    look = lambda: api.get(f'uploads/{upload_id}', auth=auth).json()['data']  # noqa: E731
    return eventually(look, lambda upload: not upload['process_running'])


def uploaded(*arguments, **options):
    upload_id, printed = printing(upload_file, *arguments, **options)
    if upload_id is not None:
        made.append(upload_id)
    return upload_id, printed


def query(upload_id, **options):
    """What a query downloads of an upload of the account, and what it prints."""
    options = {'url': url, 'owner': 'user', 'query': {'upload_id': upload_id}, **account, **options}
    return printing(ArchiveQuery(**options).download)


def authentication():
    with step('Auth gets a token for the headers of requests, and keeps it'):
        headers = auth.headers()
        equal((list(headers), headers['Authorization'].split()[0]), (['Authorization'], 'Bearer'))
        equal(auth.headers(), headers)
        equal(api.get('users/me', auth=auth).json()['username'], main['username'])
    with step('Auth tells of a wrong password'):
        with raises(api.APIError, 'Could not acquire authentication token: Incorrect username or password (401)'):
            Auth(user=main['username'], password='wrong', from_api=True).headers()
    with step('Auth sends nothing for nobody'):
        equal(Auth(user=None, password=None).headers(), {})
        equal(api.get('users/me').json(), {'detail': 'Authentication required.'})
    with step('get, post, put and delete of nomad.client.api reach the server'):
        equal(api.url('info'), f'{url}/info')
        equal(api.get('info').json()['version'], '2.0.0')
        json = {'Accept': 'application/json'}
        upload_id = api.post('uploads', auth=auth, headers=json).json()['upload_id']
        made.append(upload_id)
        name = {'file_name': 'a.txt'}
        response = api.put(f'uploads/{upload_id}/raw/', params=name, data=b'text', auth=auth, headers=json)
        equal((response.status_code, response.json()['upload_id']), (200, upload_id))
        rested(upload_id)
        equal(api.get(f'uploads/{upload_id}/raw/a.txt', auth=auth).text, 'text')
        equal(api.delete(f'uploads/{upload_id}', auth=auth).json()['data']['upload_id'], upload_id)


def uploading(folder):
    files = {
        'test.archive.json': server.archive(word),
        'b/other.archive.json': server.archive('other'),
        'note.txt': 'note',
    }
    path = server.write(os.path.join(folder, 'two.zip'), server.zipped(files))
    with step('upload_file uploads, waits for processing, and tells how it went'):
        upload_id, printed = uploaded(path, auth, upload_name=word)
        contains(printed, 'status: SUCCESS; parsing: 2/0/2')
        data = api.get(f'uploads/{upload_id}', auth=auth).json()['data']
        equal((data['upload_name'], data['entries'], data['process_status']), (word, 2, 'SUCCESS'))
    with step('upload_file counts the entries that failed'):
        broken = {'good.archive.json': server.archive('good'), 'bad.archive.json': '{"data": '}
        failed, printed = uploaded(server.write(os.path.join(folder, 'broken.zip'), server.zipped(broken)), auth)
        contains(printed, 'status: SUCCESS; parsing: 1/1/2')
        equal(api.get(f'uploads/{failed}/entries', auth=auth).json()['processing_failed'], 1)
    with step('upload_file tells why processing failed'):
        damaged = server.zipped({'test.archive.json': '{}'}).replace(b'{}', b'[]')
        failed, printed = uploaded(server.write(os.path.join(folder, 'damaged.zip'), damaged), auth)
        contains(printed, 'status: FAILURE; parsing: 0/0/0')
        contains(printed, 'There have been errors:')
        equal(len(failed), 22)
    with step('upload_file tells that a text needs a name, and that paths of the server are not for everybody'):
        nothing, printed = uploaded(server.write(os.path.join(folder, 'text'), b'text'), auth)
        equal(nothing, None)
        contains(
            printed, 'Could not create upload: {"detail":"No file name provided, and the file does not look like a zip'
        )
        nothing, printed = uploaded(path, auth, local_path=True)
        equal(nothing, None)
        contains(printed, 'Could not create upload: {"detail":"You are not authorized to access this path."}')
    with step('upload_file tells that an account is needed'):
        nothing, printed = uploaded(path, Auth(user=None, password=None))
        equal((nothing, printed), (None, 'Could not create upload: {"detail":"Authentication required."}\n'))
    with step('upload_file publishes'):
        published, _ = uploaded(path, auth, upload_name=f'{word}-published', publish=True)
        equal(rested(published)['published'], True)
    with step('upload_file tells that what has no entries cannot be published'):
        empty = server.write(os.path.join(folder, 'empty.zip'), server.zipped({}))
        nothing, printed = printing(upload_file, empty, auth, upload_name=f'{word}-empty', publish=True)
        equal(nothing, None)
        contains(
            printed, 'Could not publish upload: {"detail":"Cannot publish an upload without any resulting entries."}'
        )
        left = api.get('uploads', params={'upload_name': f'{word}-empty'}, auth=auth).json()['data']
        made.append(left[0]['upload_id'])
    return upload_id, published


def querying(upload_id, published):
    with step('ArchiveQuery downloads whole archives, of which nomad-lab makes its sections'):
        archives, printed = query(upload_id)
        contains(printed, '2 entries are qualified and added to the download list.')
        first = next(archive for archive in archives if archive.metadata.mainfile == 'test.archive.json')
        equal((type(first.data).__name__, first.data.name), ('ElnBaseSection', word))
        equal((first.metadata.upload_id, first.metadata.upload_name), (upload_id, word))
        equal((first.results.eln.names, first.results.eln.sections), ([word], ['ElnBaseSection']))
        equal(sorted(first.m_to_dict()), ['data', 'metadata', 'processing_logs', 'results'])
    with step('ArchiveQuery downloads what is required'):
        archives, _ = query(upload_id, required={'metadata': {'mainfile': '*'}, 'data': '*'})
        found = {archive.metadata.mainfile: archive.m_to_dict() for archive in archives}
        equal(
            {path: value['data']['name'] for path, value in found.items()},
            {'test.archive.json': word, 'b/other.archive.json': 'other'},
        )
        equal(found['test.archive.json']['metadata'], {'mainfile': 'test.archive.json'})
    with step('ArchiveQuery pages through, and in small parts'):
        archives, _ = query(upload_id, required={'metadata': {'entry_id': '*'}}, page_size=1, batch_size=1)
        equal(len({archive.metadata.entry_id for archive in archives}), 2)
    with step('ArchiveQuery stops at the given number'):
        archives, printed = query(upload_id, required={'metadata': {'entry_id': '*'}}, results_max=1)
        equal(len(archives), 1)
        contains(printed, '1 entries are qualified')
    with step('ArchiveQuery fetches first and downloads later, starts again, and does so asynchronously'):
        one = ArchiveQuery(url=url, owner='user', query={'upload_id': upload_id}, page_size=1, **account)
        equal(printing(one.fetch, 1)[0], 1)
        equal([entry[1] for entry in one.entry_list()], [upload_id])
        downloaded, _ = printing(one.download, 1, as_plain_dict=True)
        equal(set(downloaded[0]), {'processing_logs', 'data', 'metadata', 'results', 'm_ref_archives'})
        one.clear()

        async def again():
            return await one.async_fetch(), await one.async_download(as_plain_dict=True)

        (fetched, downloaded), _ = printing(asyncio.run, again())
        equal((fetched, len(downloaded)), (2, 2))
    with step('ArchiveQuery makes a table of what it downloaded'):
        table = ArchiveQuery(url=url, owner='user', query={'upload_id': upload_id}, required={'data': '*'}, **account)
        printing(table.download)
        equal(sorted(table.entries_to_dataframe()['data.name']), sorted([word, 'other']))
    with step('ArchiveQuery finds for nobody only what is published'):
        nobody = {'username': None, 'password': None, 'from_api': False, 'owner': 'public'}
        equal(query(upload_id, **nobody)[0], [])
        archives, _ = query(published, required={'metadata': {'mainfile': '*'}}, **nobody)
        equal(sorted(archive.metadata.mainfile for archive in archives), ['b/other.archive.json', 'test.archive.json'])
    with step("ArchiveQuery finds nothing of somebody else's"):
        equal(query(upload_id, username=stranger['username'], password=stranger['password'])[0], [])
    for name, options, message in (
        (
            'a query of what there is not',
            {'query': {'no_such': 1}},
            "422: [{'msg': 'no_such is not a doc quantity', 'loc': [['no_such']]}]",
        ),
        (
            'an unknown owner',
            {'owner': 'no-such'},
            "'loc': ['body', 'owner'], 'msg': \"Input should be 'public', 'all', 'visible'",
        ),
        (
            'an owner who did not log in',
            {'username': None, 'password': None, 'from_api': False},
            '401: Authentication required',
        ),
    ):
        with step(f'ArchiveQuery tells of {name}'):
            with raises(ValueError, 'Server returns', message):
                query(upload_id, **options)
    with step('ArchiveQuery tells that what is required makes no sense'):
        archives, printed = query(upload_id, required={'metadata': 'no-such'})
        equal(archives, [])
        contains(printed, 'Request returns 400, will retry in the next download call...')


with TemporaryDirectory() as temporary:
    try:
        authentication()
        querying(*uploading(temporary))
    finally:
        server.tidy(made)
done()
