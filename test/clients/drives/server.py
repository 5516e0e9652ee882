"""The server of a drive and its accounts, and what a drive asks of it beside the client: to set up, and to tidy."""

import io
import json
import os
import time
import zipfile

import requests

given = json.loads(os.environ['NOMAD_DRIVE'])
url = given['url']
main, coauthor, stranger, admin = (given[name] for name in ('main', 'coauthor', 'stranger', 'admin'))

# Names that nobody used before, since a live server keeps what others made.
word = f'clients-{time.time_ns()}'


def token(account):
    response = requests.post(f'{url}/auth/token', data={**account, 'grant_type': 'password'}, timeout=60)
    response.raise_for_status()
    return response.json()['access_token']


def call(method, path, account, **options):
    """A call by an account; the answer's body, whatever its status."""
    headers = {'Authorization': f'Bearer {token(account)}', 'Accept': 'application/json'}
    return requests.request(method, url + path, headers=headers, timeout=60, **options).json()


def user_of(account):
    return call('GET', '/users/me', account)


def zipped(files):
    """A zip of texts by path."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, 'w') as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return content.getvalue()


def write(path, content):
    with open(path, 'wb') as file:
        file.write(content)
    return path


def archive(name, **metadata):
    """An archive file that NOMAD makes an entry of."""
    data = {'m_def': 'nomad.datamodel.metainfo.eln.ElnBaseSection', 'name': name}
    return json.dumps({'data': data, **({'metadata': metadata} if metadata else {})})


def tidy(upload_ids, dataset_ids=()):
    """Removes what a drive made. Only an admin may remove what is published; what is gone already is no matter."""
    for dataset_id in dataset_ids:
        call('DELETE', f'/datasets/{dataset_id}', main)
    for upload_id in upload_ids:
        call('DELETE', f'/uploads/{upload_id}', admin)
