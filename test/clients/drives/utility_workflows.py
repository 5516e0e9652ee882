"""nomad-utility-workflows, through all its functions."""

import datetime as dt
import os
from tempfile import TemporaryDirectory

import server
import utility_datasets
import utility_entries
import utility_package
import utility_uploads
from called import CalledFunctions
from server import main, url, word
from steps import done, equal, raises, step
from utility_package import core, entries, rested, uploads, users, workflows


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
        utility_package.made['uploads'].append(upload_id)
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


called = CalledFunctions(utility_package.modules)
made = utility_package.made
with TemporaryDirectory() as temporary, called:
    try:
        authentication()
        people()
        upload = utility_uploads.uploading(temporary)
        utility_uploads.editing(upload)
        dataset = utility_datasets.collecting(upload)
        utility_entries.reading(upload, dataset, temporary)
        utility_uploads.publishing(upload)
        utility_entries.finding(upload, dataset)
        workflow(temporary)
        utility_entries.own()
        utility_uploads.removing()
        utility_datasets.removing()
    finally:
        server.tidy(made['uploads'], made['datasets'])
        os.chdir('/')
with step('every function of the package was called'):
    equal(called.missing(), [])
done()
