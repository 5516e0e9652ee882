"""The command `nomad client`, as people and NOMAD's own tests run it."""

import json
import os
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory

import server
from server import main, url, word
from steps import contains, done, equal, skip, step

command = [os.path.join(os.path.dirname(sys.executable), 'nomad'), 'client', '-n', url.removesuffix('/v1')]
login = ['-u', main['username'], '-w', main['password'], '--token-via-api']
# Nobody listens there: the command may look people up in Keycloak, and does without. What it prints has to stand before
# what the programs print that it runs.
environment = {**os.environ, 'NOMAD_KEYCLOAK_SERVER_URL': 'http://127.0.0.1:9', 'PYTHONUNBUFFERED': '1'}


def nomad(*arguments, account=login):
    """Runs it: its exit code, and what it prints."""
    run = subprocess.run([*command, *account, *arguments], capture_output=True, text=True, env=environment, timeout=300)
    return run.returncode, run.stdout, run.stderr


def named(name):
    return server.call('GET', '/uploads', main, params={'upload_name': name})['data']


def uploading():
    with step('upload sends zips as they are, and everything else in one zip'):
        server.write('ready.zip', server.zipped({'one.archive.json': server.archive('one'), 'note.txt': 'note'}))
        server.write('two.archive.json', server.archive(word).encode())
        server.write('three.txt', b'three')
        code, printed, error = nomad('upload', '--upload-name', word, 'ready.zip', 'two.archive.json', 'three.txt')
        equal((code, error), (0, ''))
        equal(printed.count('status: SUCCESS; parsing: 1/0/1'), 2)
        ready, packed = named(word)
        files = {
            path: server.call('GET', f'/uploads/{packed["upload_id"]}/rawdir/{path}', main)
            for path in ('three.txt', '')
        }
        equal(files['three.txt']['file_metadata']['size'], 5)
        equal([item['name'] for item in files['']['directory_metadata']['content']], ['three.txt', 'two.archive.json'])
        return packed['upload_id']


def processing(upload_id):
    with step('local processes again what the server processed, and comes to the same'):
        entry = server.call('GET', f'/uploads/{upload_id}/entries', main)['data'][0]
        code, printed, error = nomad('local', '--show-metadata', entry['entry_id'])
        equal((code, 'Identified mainfile.' in printed), (0, True))
        # Two objects, one after the other: the archive, and its metadata.
        start = printed.index('{\n')
        archive, end = json.JSONDecoder().raw_decode(printed, start)
        metadata, _ = json.JSONDecoder().raw_decode(printed, end)
        seen = server.call('GET', f'/entries/{entry["entry_id"]}/archive', main)['data']['archive']
        equal(archive['data']['name'], seen['data']['name'])
        # The index tells of the file's metadata too, which are not there when the file is processed alone.
        names = [definition['definition_id'] for definition in metadata['section_defs']]
        equal(names, [definition['definition_id'] for definition in seen['metadata']['section_defs']])
        ids = [quantity['id'] for quantity in metadata['search_quantities']]
        equal(ids, [quantity['id'] for quantity in seen['metadata']['search_quantities']])
    with step('local tells of a wrong id'):
        code, _, error = nomad('local', 'no-such-entry')
        equal(code, 1)
        contains(error, 'Could not find entry, maybe it was deleted or the ids are wrong:')
        contains(error, '{"detail":"The entry with the given id does not exist or is not visible to you."}')


def integration():
    # nomad-lab 2.0.0 sends bodies without a content type there, which its server of the same release refuses.
    claim = 'integrationtests gets as far as nomad-lab 2.0.0 lets it on any server'
    if shutil.which('curl') is None:
        skip(claim, 'there is no curl')
        return
    with step(claim):
        os.makedirs('tests/data/integration')
        content = server.zipped({'a.archive.json': server.archive('a'), 'b/b.archive.json': server.archive('b')})
        for name in ('examples_vasp.zip', 'multi_code_data.zip'):
            server.write(f'tests/data/integration/{name}', content)
        equal(named('integration_test_upload'), [])
        code, printed, error = nomad('integrationtests', '--skip-publish', '--skip-doi')
        # In this order; what curl prints stands before some of it on the same line.
        for said in (
            'get the upload command\n',
            'upload multi code test data with curl\n',
            'Thanks for uploading your data to nomad.\n',
            'observe the upload process to be finished\n',
            'delete the upload again\n',
            'upload simple data with API\n',
            'observe the upload process to be finished\n',
            'get repo data\n',
            'get archive data\n',
            'get archive logs\n',
            'delete the upload again\n',
        ):
            contains(printed, said)
            printed = printed.split(said, 1)[1]
        contains(error, '"msg":"Input should be a valid dictionary or object to extract fields from"')
        equal((code, named('integration_test_upload')), (1, []))


with TemporaryDirectory() as temporary:
    os.chdir(temporary)
    try:
        processing(uploading())
        integration()
    finally:
        server.tidy([upload['upload_id'] for name in (word, 'integration_test_upload') for upload in named(name)])
        os.chdir('/')
done()
