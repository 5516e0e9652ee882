"""The package nomad-utility-workflows, and what its drive made.

It looks people up at its default deployment, whatever `url` it was given, so the default is this server here.
"""

import os

import server
from server import main, stranger, url
from steps import eventually

os.environ['NOMAD_USERNAME'] = main['username']
os.environ['NOMAD_PASSWORD'] = main['password']

from nomad_utility_workflows.utils import core, datasets, entries, uploads, users, workflows  # noqa: E402

core.NOMAD_TEST_URL = url

modules = [core, users, uploads, datasets, entries, workflows]

made = {'uploads': [], 'datasets': []}


def rested(upload_id):
    return eventually(lambda: uploads.get_upload_by_id(upload_id, url=url), lambda upload: not upload.process_running)


def upload_of_stranger():
    answer = server.call('POST', '/uploads', stranger, params={'file_name': 'theirs.zip'}, data=server.zipped({}))
    made['uploads'].append(answer['upload_id'])
    return answer['upload_id']
