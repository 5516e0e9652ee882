"""The commands that NOMAD prints for uploading with curl, as they stand in its answer."""

import os
import shlex
import subprocess
from tempfile import TemporaryDirectory

import requests

import server
from server import main, url, word
from steps import contains, done, equal, eventually, step

made = []


def shell(command, **places):
    """Runs it with something for its places, such as <local_file>: its exit code, and what it prints."""
    for place, value in places.items():
        contains(command, f'<{place}>')
        command = command.replace(f'<{place}>', value)
    run = subprocess.run(['sh', '-c', command], capture_output=True, text=True, timeout=120)
    return run.returncode, run.stdout


def newest():
    """The ids of the account's newest uploads."""
    page = {'page_size': 50, 'order_by': 'upload_create_time', 'order': 'desc'}
    return {upload['upload_id'] for upload in server.call('GET', '/uploads', main, params=page)['data']}


def one_more(command, **places):
    """What the command prints, and the one upload that there is afterwards and was not before."""
    before = newest()
    code, printed = shell(command, **places)
    equal(code, 0)
    added = newest() - before
    made.extend(added)
    (upload_id,) = added
    look = lambda: server.call('GET', f'/uploads/{upload_id}', main)['data']  # noqa: E731
    return printed, eventually(look, lambda upload: not upload['process_running'])


def is_there(upload, name):
    """The upload is processed, has its name, and has the file as it was sent."""
    equal((upload['process_status'], upload['entries'], upload.get('upload_name')), ('SUCCESS', 1, name))
    raw = requests.get(
        f'{url}/uploads/{upload["upload_id"]}/raw/one.archive.json',
        headers={'Authorization': f'Bearer {server.token(main)}'},
        timeout=60,
    )
    equal(raw.text, server.archive(word))


def uploading(commands):
    os.mkdir('folder')
    content = {'one.archive.json': server.archive(word)}
    server.write('folder/one.archive.json', content['one.archive.json'].encode())
    server.write('one.zip', server.zipped(content))
    thanks = 'Thanks for uploading your data to nomad.'
    back = f'Go back to {url.removesuffix("/api/v1")}/gui and press'

    with step('upload_command uploads a zip, and thanks'):
        printed, upload = one_more(commands['upload_command'], local_file='one.zip')
        equal(printed.splitlines()[1:3], [thanks, back])
        is_there(upload, None)
    with step('upload_command_with_name gives it a name'):
        name = f'{word}-named'
        printed, upload = one_more(commands['upload_command_with_name'], local_file='one.zip', name=name)
        contains(printed, thanks)
        is_there(upload, name)
    with step('upload_progress_command thanks in one line'):
        printed, upload = one_more(commands['upload_progress_command'], local_file='one.zip')
        equal(printed.startswith(f'{thanks} {back} reload to see'), True)
        is_there(upload, None)
    with step('upload_command_form sends it as a form does, with the name of the file'):
        printed, upload = one_more(commands['upload_command_form'], local_file='one.zip')
        contains(printed, thanks)
        is_there(upload, 'one.zip')
    with step('upload_command_form sends a single file as it is'):
        printed, upload = one_more(commands['upload_command_form'], local_file='folder/one.archive.json')
        contains(printed, thanks)
        is_there(upload, 'one.archive.json')
    with step('upload_tar_command packs a folder on its way'):
        os.chdir('folder')
        printed, upload = one_more(commands['upload_tar_command'], local_folder='one.archive.json')
        contains(printed, thanks)
        is_there(upload, None)
        os.chdir('..')


def refusing(commands):
    server.write('text', b'no zip')
    with step('upload_command prints what the server has against a text without a name'):
        before = newest()
        code, printed = shell(commands['upload_command'], local_file='text')
        refusal = '{"detail":"No file name provided, and the file does not look like a zip or tar file."}'
        equal((code, printed, newest() - before), (0, refusal, set()))
    with step('upload_command prints what the server has against a wrong token'):
        token = next(word for word in shlex.split(commands['upload_command']) if word.startswith('Upload-Token: '))
        wrong = commands['upload_command'].replace(token, f'{token[:-4]}AAAA')
        refusal = '{"detail":"An invalid upload token was supplied."}'
        equal(shell(wrong, local_file='one.zip'), (0, refusal))


with TemporaryDirectory() as temporary:
    os.chdir(temporary)
    try:
        examples = server.call('GET', '/uploads/command-examples', main)
        with step('command-examples gives an address and five commands'):
            equal(examples['upload_url'], f'{url}/uploads')
            equal([name for name, command in examples.items() if 'curl ' in command], list(examples)[1:])
            equal(len(examples), 6)
        with step('command-examples are for accounts'):
            equal(requests.get(f'{url}/uploads/command-examples', timeout=60).status_code, 401)
        uploading(examples)
        refusing(examples)
    finally:
        server.tidy(made)
        os.chdir('/')
done()
