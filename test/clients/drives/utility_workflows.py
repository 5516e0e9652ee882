"""nomad-utility-workflows, through all its functions.

The package looks people up at its default deployment, whatever `url` it was given, so the default is this server here.
"""

import datetime as dt
import os
import zipfile
from tempfile import TemporaryDirectory

import server
from called import CalledFunctions
from server import main, stranger, url, word
from steps import contains, done, equal, eventually, raises, step

os.environ['NOMAD_USERNAME'] = main['username']
os.environ['NOMAD_PASSWORD'] = main['password']

from nomad_utility_workflows.utils import core, datasets, entries, uploads, users, workflows  # noqa: E402

core.NOMAD_TEST_URL = url

not_found = 'The specified upload_id was not found.'
not_writable = 'You do not have write access to the specified upload.'
hidden = 'The entry with the given id does not exist or is not visible to you.'

made = {'uploads': [], 'datasets': []}


def rested(upload_id):
    return eventually(lambda: uploads.get_upload_by_id(upload_id, url=url), lambda upload: not upload.process_running)


def upload_of_stranger(folder):
    answer = server.call('POST', '/uploads', stranger, params={'file_name': 'theirs.zip'}, data=server.zipped({}))
    made['uploads'].append(answer['upload_id'])
    return answer['upload_id']


def authentication():
    with step('get_authentication_token gives a token that others can use, and the same one again'):
        token = core.get_authentication_token(url=url)
        equal(token.count('.'), 2)
        equal(core.get_authentication_token(url=url), token)
        answer = core.get_nomad_request(
            {'section': 'users/me', 'url': url, 'headers': {'Authorization': f'Bearer {token}'}}
        )
        equal(answer['username'], main['username'])
    with step('get_authentication_token tells of a wrong password'):
        with raises(ValueError, "{'detail': 'Incorrect username or password'}"):
            core.get_authentication_token(url=url, username=main['username'], password='wrong')
    with step('get_nomad_url and its kin know short names and addresses'):
        equal(core.get_nomad_url('prod'), 'https://nomad-lab.eu/prod/v1/api/v1')
        equal([core.get_nomad_url(name) for name in (None, 'test', url)], [url, url, url])
        equal(core.get_nomad_base_url(url), url.removesuffix('/api/v1'))
        equal(core.get_nomad_url_name(url), url.split('/')[-3])


def people():
    me = server.user_of(main)
    with step('who_am_i gives all of the own account'):
        user = users.who_am_i(url=url)
        equal(user.as_dict(), {**me, 'created': dt.datetime.fromisoformat(me['created'].replace('Z', '+00:00'))})
    with step('search_users_by_name finds people by the beginning of a name, without their addresses'):
        found = [
            user for user in users.search_users_by_name(me['first_name'], url=url) if user.user_id == me['user_id']
        ]
        equal([(user.name, user.email, user.is_admin) for user in found], [(me['name'], None, False)])
    with step('search_users_by_name finds nobody'):
        equal(users.search_users_by_name('nobody-of-this-name', url=url), [])
    with step('get_user_by_id gives what everybody may know'):
        user = users.get_user_by_id(me['user_id'], url=url)
        equal((user.username, user.name, user.affiliation), (me['username'], me['name'], me['affiliation']))
        equal((user.email, user.is_admin, user.created), (None, None, None))
    with step('get_user_by_id tells of an unknown id'):
        with raises(ValueError, "'exception': \"'User does not exist'\"", "'exception_class': 'KeyError'"):
            users.get_user_by_id('00000000-0000-4000-8000-00000000dead', url=url)


def uploading(folder):
    path = os.path.join(folder, 'two.zip')
    files = {
        'test.archive.json': server.archive(word),
        'sub/other.archive.json': server.archive('other'),
        'note.txt': 'a note',
    }
    server.write(path, server.zipped(files))
    me = server.user_of(main)

    with step('upload_files_to_nomad gives the id of a new upload, which get_upload_by_id sees processed'):
        upload_id = uploads.upload_files_to_nomad(path, url=url)
        made['uploads'].append(upload_id)
        equal(len(upload_id), 22)
        upload = rested(upload_id)
        equal((upload.process_status, upload.current_process), ('SUCCESS', '_process_upload'))
        equal((upload.last_status_message, upload.errors, upload.warnings), ('Process completed successfully', [], []))
        equal((upload.entries, upload.published, upload.with_embargo, upload.embargo_length), (2, False, False, 0))
        equal((upload.license, upload.upload_name, upload.publish_time), ('CC BY 4.0', None, None))
        equal([user.user_id for user in [upload.main_author, *upload.writers, *upload.viewers]], [me['user_id']] * 3)
        equal((upload.coauthors, upload.reviewers), ([], []))
        equal(upload.upload_create_time <= upload.complete_time, True)
        contains(upload.upload_files_server_path, f'/staging/{upload_id[:2]}/{upload_id}')
        equal(upload.url, url)
    with step('an upload has a page in the interface'):
        equal(upload.base_url, url.removesuffix('/api/v1'))
        equal(upload.nomad_gui_url, f'{upload.base_url}/gui/user/uploads/upload/id/{upload_id}')
    with step('upload_files_to_nomad takes a damaged zip, and processing fails'):
        content = server.zipped({'test.archive.json': '{}'}).replace(b'{}', b'[]')
        damaged = uploads.upload_files_to_nomad(server.write(path, content), url=url)
        made['uploads'].append(damaged)
        upload = rested(damaged)
        equal((upload.process_status, upload.entries), ('FAILURE', 0))
        contains(upload.last_status_message, 'Process _process_upload failed')
        equal(uploads.delete_upload(damaged, url=url).upload_id, damaged)
    with step('upload_files_to_nomad tells that a text needs a name'):
        with raises(ValueError, 'No file name provided, and the file does not look like a zip or tar file.'):
            uploads.upload_files_to_nomad(server.write(path, b'a text'), url=url)
    with step('get_upload_by_id tells of a wrong id'):
        with raises(ValueError, not_found):
            uploads.get_upload_by_id('no-such-upload', url=url)
    with step("get_upload_by_id tells that an upload is somebody else's"):
        with raises(ValueError, 'You do not have access to the specified upload.'):
            uploads.get_upload_by_id(upload_of_stranger(folder), url=url)
    return upload_id


def editing(upload_id):
    coauthor = server.user_of(server.coauthor)
    comment = '{"job_id": "7", "workflow_name": "melting", "state_point": {"T": 300}, "mdp_files": "a.mdp"}'
    with step('edit_upload_metadata changes name, comment, references and people, and answers with the state after'):
        fields = {
            'upload_name': word,
            'comment': comment,
            'references': ['https://doi.org/10.1000/182'],
            'embargo_length': 0,
            'coauthors': [coauthor['username']],
        }
        answer = uploads.edit_upload_metadata(upload_id, fields, url=url)
        equal((answer['upload_id'], answer['data']['upload_name']), (upload_id, word))
        equal((answer['data']['process_status'], answer['data']['current_process']), ('SUCCESS', '_edit_metadata'))
        upload = rested(upload_id)
        equal((upload.upload_name, upload.coauthors, upload.comment), (word, [coauthor['user_id']], None))
        equal([user.name for user in upload.writers], [server.user_of(main)['name'], coauthor['name']])
    for field, value, message in (
        ('references', ['no address'], "'msg': 'Please enter a valid URL ...'"),
        (
            'dataset_id',
            'no-such-dataset',
            "'msg': 'Dataset reference not found: `no-such-dataset`', 'loc': ['metadata', 'datasets']",
        ),
        ('coauthors', ['nobody-of-this-name'], "'loc': ['metadata', 'coauthors']"),
        ('coauthors_ids', [coauthor['user_id']], "'msg': 'Unknown quantity', 'loc': ['metadata', 'coauthors_ids']"),
        ('embargo_length', 37, "'loc': ['metadata', 'embargo_length']"),
        ('license', 'CC0', "'msg': 'Admin rights required'"),
    ):
        with step(f'edit_upload_metadata tells of a bad {field}'):
            with raises(ValueError, message):
                uploads.edit_upload_metadata(upload_id, {field: value}, url=url)
    with step('edit_upload_metadata tells of a wrong id'):
        with raises(ValueError, "'msg': 'No matching upload found', 'loc': ['upload_id']"):
            uploads.edit_upload_metadata('no-such-upload', {'comment': 'x'}, url=url)
    with step("edit_upload_metadata tells that an upload is somebody else's"):
        theirs = made['uploads'][-1]
        with raises(ValueError, f'AuthLevel.coauthor access required for upload {theirs}'):
            uploads.edit_upload_metadata(theirs, {'comment': 'x'}, url=url)


def collecting(upload_id):
    me = server.user_of(main)
    with step('create_dataset gives an id, under which get_dataset_by_id finds it'):
        dataset_id = datasets.create_dataset(word, url=url)
        made['datasets'].append(dataset_id)
        dataset = datasets.get_dataset_by_id(dataset_id, url=url)
        equal((dataset.dataset_id, dataset.dataset_name, dataset.dataset_type), (dataset_id, word, 'owned'))
        equal((dataset.user.user_id, dataset.doi, dataset.pid), (me['user_id'], None, None))
        equal((dataset.dataset_create_time.tzinfo, dataset.dataset_create_time.microsecond % 1000), (None, 0))
    with step('create_dataset tells that a name is taken'):
        with raises(ValueError, 'The chosen dataset name is already taken.'):
            datasets.create_dataset(word, url=url)
    with step('get_dataset_by_id tells of a wrong id'):
        with raises(ValueError, 'Problem retrieving dataset no-such-dataset: []'):
            datasets.get_dataset_by_id('no-such-dataset', url=url)
    with step('retrieve_datasets finds by name, and nothing for nobody'):
        found = datasets.retrieve_datasets({'dataset_name': word}, url=url, with_authentication=True)
        equal([dataset.dataset_id for dataset in found], [dataset_id])
        equal(datasets.retrieve_datasets({'user_id': 'nobody'}, url=url), [])
    with step('retrieve_datasets walks page by page'):
        made['datasets'].append(datasets.create_dataset(f'{word}-second', url=url))
        found = datasets.retrieve_datasets({'user_id': me['user_id'], 'page_size': 1, 'max_datasets': 1}, url=url)
        equal({dataset.dataset_name for dataset in found}, {word, f'{word}-second'})
    with step('edit_upload_metadata puts the entries of an upload into a dataset'):
        answer = uploads.edit_upload_metadata(upload_id, {'dataset_id': dataset_id}, url=url)
        equal(answer['data']['process_status'], 'SUCCESS')
    return dataset_id


def reading(upload_id, dataset_id, folder):
    me = server.user_of(main)
    with step('get_entries_of_upload gives entries with what was edited'):
        found = entries.get_entries_of_upload(upload_id, url=url, with_authentication=True)
        equal([entry.mainfile for entry in found], ['sub/other.archive.json', 'test.archive.json'])
        entry = found[1]
        equal((entry.upload_id, entry.upload_name, len(entry.entry_id)), (upload_id, word, 28))
        equal((entry.calc_id, entry.parser_name, entry.processed), (entry.entry_id, 'parsers/archive', True))
        equal((entry.references, entry.published, entry.origin), (['https://doi.org/10.1000/182'], False, me['name']))
        equal(entry.files, ['test.archive.json', 'note.txt'])
        equal([author.user_id for author in entry.authors][0], me['user_id'])
        equal([(dataset.dataset_id, dataset.user) for dataset in entry.datasets], [(dataset_id, None)])
        equal(entry.results['eln'], {'names': [word], 'sections': ['ElnBaseSection']})
        contains(entry.quantities, 'data.name')
        contains(entry.sections, 'nomad.datamodel.metainfo.eln.ElnBaseSection')
        names = {definition.definition_qualified_name: definition.definition_id for definition in entry.section_defs}
        equal(names['nomad.datamodel.metainfo.eln.ElnBaseSection'], '41dc98eb8660401b196cd2c2f6bd74a02658dbf7')
        equal((entry.nomad_version, entry.license, entry.with_embargo), ('2.0.0', 'CC BY 4.0', False))
    with step('an entry reads what a workflow manager wrote into its comment, and has a page'):
        equal((entry.job_id, entry.workflow_name, entry.mdp_files), ('7', 'melting', 'a.mdp'))
        equal(entry.state_point, {'T': 300})
        base = url.removesuffix('/api/v1')
        equal(entry.base_url, base)
        equal(entry.nomad_gui_url, f'{base}/gui/user/uploads/upload/id/{upload_id}/entry/id/{entry.entry_id}')
    with step('get_entries_of_upload needs an account for what is private'):
        with raises(ValueError, 'You need to log in to access the specified upload.'):
            entries.get_entries_of_upload(upload_id, url=url)
    with step('get_entry_by_id gives the same entry'):
        same = entries.get_entry_by_id(entry.entry_id, url=url, with_authentication=True)
        equal((same.mainfile, same.comment, same.files), (entry.mainfile, entry.comment, entry.files))
        equal(same.entry_create_time, entry.entry_create_time)
    with step('get_entry_by_id hides what is private, as if there were none'):
        for entry_id, account in ((entry.entry_id, False), ('no-such-entry', False), ('no-such-entry', True)):
            with raises(ValueError, hidden):
                entries.get_entry_by_id(entry_id, url=url, with_authentication=account)
    with step('download_entry_by_id gives the archive, and the files as a zip'):
        path = os.path.join(folder, 'entry.zip')
        archive = entries.download_entry_by_id(entry.entry_id, url=url, with_authentication=True, zip_file_name=path)
        equal(set(archive), {'processing_logs', 'data', 'metadata', 'results', 'm_ref_archives'})
        equal(
            (archive['data']['name'], archive['data']['m_def_id']),
            (word, names['nomad.datamodel.metainfo.eln.ElnBaseSection']),
        )
        equal((archive['metadata']['entry_id'], archive['metadata']['upload_id']), (entry.entry_id, upload_id))
        equal({log['logger'] for log in archive['processing_logs']} >= {'nomad.processing'}, True)
        with zipfile.ZipFile(path) as content:
            equal(set(content.namelist()), {f'{upload_id}/note.txt', f'{upload_id}/test.archive.json', 'manifest.json'})
            equal(content.read(f'{upload_id}/note.txt'), b'a note')
    with step('download_entry_by_id and download_entry_raw_data_by_id hide what is private'):
        with raises(ValueError, 'The entry does not exist or is not visible to you.'):
            entries.download_entry_by_id(entry.entry_id, url=url)
        with raises(ValueError, hidden):
            entries.download_entry_raw_data_by_id(entry.entry_id, url=url)
    with step('query_entries finds nothing that is not published'):
        equal(entries.query_entries({'dataset_id': dataset_id}, url=url), [])


def publishing(upload_id, dataset_id):
    with step('publish_upload answers with the picture from before, and then it is public'):
        answer = uploads.publish_upload(upload_id, url=url)
        equal((answer['data']['process_status'], answer['data']['current_process']), ('PENDING', '_publish_upload'))
        equal((answer['data']['published'], 'publish_time' in answer['data']), (False, False))
        upload = rested(upload_id)
        equal((upload.published, upload.process_status, upload.publish_time is None), (True, 'SUCCESS', False))
    with step('publish_upload tells that it was published before'):
        with raises(ValueError, 'Upload already published.'):
            uploads.publish_upload(upload_id, url=url)
    with step("publish_upload tells of a wrong id, and of an upload that is somebody else's"):
        with raises(ValueError, not_found):
            uploads.publish_upload('no-such-upload', url=url)
        with raises(ValueError, not_writable):
            uploads.publish_upload(made['uploads'][-1], url=url)
    with step('query_entries finds by dataset and origin, page by page'):
        found = entries.query_entries({'dataset_id': dataset_id, 'page_size': 1, 'max_entries': -1}, url=url)
        equal({entry.mainfile for entry in found}, {'test.archive.json', 'sub/other.archive.json'})
        equal({(entry.published, entry.upload_id) for entry in found}, {(True, upload_id)})
        origin = server.user_of(main)['name']
        equal(len(entries.query_entries({'dataset_id': dataset_id, 'origin': origin, 'max_entries': 1}, url=url)), 1)
    with step('query_entries finds nothing by a program and a workflow that did not make it'):
        equal(entries.query_entries({'dataset_id': dataset_id, 'program_name': 'VASP'}, url=url), [])
        equal(entries.query_entries({'dataset_id': dataset_id, 'worfklow_name': 'Phonon'}, url=url), [])
    with step('delete_upload tells that what is published stays'):
        with raises(ValueError, 'Upload is already published, only admins can perform this operation.'):
            uploads.delete_upload(upload_id, url=url)


def workflow(folder):
    with step('NomadWorkflow writes an archive that becomes an entry, with tasks, inputs and outputs'):
        os.chdir(folder)
        nodes = {
            0: {
                'name': 'start',
                'type': 'input',
                'path_info': {'mainfile_path': 'test.archive.json', 'archive_path': 'data'},
                'out_edge_nodes': [1],
            },
            1: {
                'name': 'melt',
                'type': 'task',
                'path_info': {'mainfile_path': 'test.archive.json'},
                'out_edge_nodes': [2],
            },
            2: {
                'name': 'end',
                'type': 'output',
                'path_info': {'mainfile_path': 'test.archive.json', 'archive_path': 'data'},
            },
        }
        universe = workflows.NodeAttributesUniverse(nodes=nodes)
        equal(sorted(workflows.nodes_to_graph(universe).edges), [(0, 1), (1, 2)])
        written = workflows.NomadWorkflow(
            destination_filename='flow.archive.yaml', name=word, node_attributes_universe=universe
        )
        written.build_workflow_yaml()
        equal(len(written.generate_archive().tasks), 1)
        with open('flow.archive.yaml') as file:
            files = {'flow.archive.yaml': file.read(), 'test.archive.json': server.archive('start')}
        upload_id = uploads.upload_files_to_nomad(server.write('flow.zip', server.zipped(files)), url=url)
        made['uploads'].append(upload_id)
        equal((rested(upload_id).process_status, rested(upload_id).entries), ('SUCCESS', 2))
        flow, start = entries.get_entries_of_upload(upload_id, url=url, with_authentication=True)
        section = entries.download_entry_by_id(flow.entry_id, url=url, with_authentication=True)['workflow2']
        equal((section['name'], [task['name'] for task in section['tasks']]), (word, ['melt']))
        reference = f'../upload/archive/{start.entry_id}#/data'
        equal([item['section'] for item in section['inputs'] + section['outputs']], [reference] * 2)
        equal(universe.nodes[1].get('name'), 'melt')
    with step('nodes_to_graph tells that there is nothing'):
        with raises(TypeError, 'Cannot build workflow.'):
            workflows.nodes_to_graph({})


def own():
    with step('get_all_my_uploads and get_entries_of_my_uploads give what the account has, oldest first'):
        upload = server.call('GET', '/uploads', main)['data']
        equal([mine.upload_id for mine in uploads.get_all_my_uploads(url=url)], [one['upload_id'] for one in upload])
        found = entries.get_entries_of_my_uploads(url=url)
        equal(len(found), sum(min(one['entries'], 10) for one in upload))
        equal({entry.upload_id for entry in found}, {one['upload_id'] for one in upload if one['entries']})


def removing():
    with step('delete_upload gives the upload as it goes, and then there is none'):
        upload_id = made['uploads'][-1]
        upload = uploads.delete_upload(upload_id, url=url)
        equal(
            (upload.upload_id, upload.process_status, upload.current_process), (upload_id, 'PENDING', 'delete_upload')
        )
        with raises(ValueError, not_found):
            uploads.get_upload_by_id(upload_id, url=url)
    with step("delete_upload tells of a wrong id, and of an upload that is somebody else's"):
        with raises(ValueError, not_found):
            uploads.delete_upload(upload_id, url=url)
        with raises(ValueError, not_writable):
            uploads.delete_upload(made['uploads'][-2], url=url)
    with step('delete_dataset removes it, and tells when there is none'):
        dataset_id = made['datasets'].pop(0)
        equal(datasets.delete_dataset(dataset_id, url=url), None)
        with raises(ValueError, 'Problem retrieving dataset'):
            datasets.get_dataset_by_id(dataset_id, url=url)
        with raises(ValueError, 'Dataset not found. The given id does not match any dataset.'):
            datasets.delete_dataset(dataset_id, url=url)
    with step("delete_dataset tells that a dataset is somebody else's"):
        theirs = server.call('POST', '/datasets', stranger, json={'dataset_name': f'{word}-theirs'})['dataset_id']
        with raises(ValueError, "'detail'"):
            datasets.delete_dataset(theirs, url=url)
        server.call('DELETE', f'/datasets/{theirs}', stranger)


called = CalledFunctions([core, users, uploads, datasets, entries, workflows])
with TemporaryDirectory() as temporary, called:
    try:
        authentication()
        people()
        upload = uploading(temporary)
        editing(upload)
        dataset = collecting(upload)
        reading(upload, dataset, temporary)
        publishing(upload, dataset)
        workflow(temporary)
        own()
        removing()
    finally:
        server.tidy(made['uploads'], made['datasets'])
        os.chdir('/')
with step('every function of the package was called'):
    equal(called.missing(), [])
done()
