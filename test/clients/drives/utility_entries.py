"""The entries of nomad-utility-workflows."""

import os
import zipfile

import server
from server import main, url, word
from steps import contains, equal, raises, step
from utility_package import entries, uploads

hidden = 'The entry with the given id does not exist or is not visible to you.'


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


def finding(upload_id, dataset_id):
    with step('query_entries finds by dataset and origin, page by page'):
        found = entries.query_entries({'dataset_id': dataset_id, 'page_size': 1, 'max_entries': -1}, url=url)
        equal({entry.mainfile for entry in found}, {'test.archive.json', 'sub/other.archive.json'})
        equal({(entry.published, entry.upload_id) for entry in found}, {(True, upload_id)})
        origin = server.user_of(main)['name']
        equal(len(entries.query_entries({'dataset_id': dataset_id, 'origin': origin, 'max_entries': 1}, url=url)), 1)
    with step('query_entries finds nothing by a program and a workflow that did not make it'):
        equal(entries.query_entries({'dataset_id': dataset_id, 'program_name': 'VASP'}, url=url), [])
        equal(entries.query_entries({'dataset_id': dataset_id, 'worfklow_name': 'Phonon'}, url=url), [])


def own():
    with step('get_all_my_uploads and get_entries_of_my_uploads give what the account has, oldest first'):
        upload = server.call('GET', '/uploads', main)['data']
        equal([mine.upload_id for mine in uploads.get_all_my_uploads(url=url)], [one['upload_id'] for one in upload])
        found = entries.get_entries_of_my_uploads(url=url)
        equal(len(found), sum(min(one['entries'], 10) for one in upload))
        equal({entry.upload_id for entry in found}, {one['upload_id'] for one in upload if one['entries']})
