"""The uploads of nomad-utility-workflows."""

import os

import server
from server import main, url, word
from steps import contains, equal, raises, step
from utility_package import made, rested, upload_of_stranger, uploads

not_found = 'The specified upload_id was not found.'
not_writable = 'You do not have write access to the specified upload.'


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
            uploads.get_upload_by_id(upload_of_stranger(), url=url)
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


def publishing(upload_id):
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
    with step('delete_upload tells that what is published stays'):
        with raises(ValueError, 'Upload is already published, only admins can perform this operation.'):
            uploads.delete_upload(upload_id, url=url)


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
