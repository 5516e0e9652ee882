"""What Python does: requests, zipfile, and the functions of nomad-utility-workflows."""

import io
import json
import os
import sys
import time
import zipfile

url = os.environ['BENCH_URL']


def requests():
    import requests

    return requests


def functions():
    """The package, with the one address that its look-ups of people cannot be told."""
    os.environ.setdefault('NOMAD_USERNAME', 'researcher')
    os.environ.setdefault('NOMAD_PASSWORD', 'researcher-pw')
    from nomad_utility_workflows.utils import core

    core.NOMAD_TEST_URL = url
    from nomad_utility_workflows.utils import entries, users

    return entries, users


def reads():
    count = int(os.environ['BENCH_COUNT'])
    session = requests().Session()

    def work():
        for _ in range(count):
            session.get(url + '/users/me').json()

    work()
    return work


def upload():
    library = requests()
    library.get(url + '/users/me')

    def work():
        with open(os.environ['BENCH_FILE'], 'rb') as file:
            library.post(url + '/uploads?file_name=large.bin', data=file).json()

    return work


def upload_of_a_stream():
    library = requests()
    size = int(os.environ['BENCH_SIZE'])
    piece = bytes(1 << 20)

    class Generated(io.RawIOBase):
        left = size

        def __len__(self):
            return size

        def read(self, length=-1):
            part = piece[: min(len(piece), self.left)]
            self.left -= len(part)
            return part

    return lambda: library.post(url + '/uploads?file_name=large.bin', data=Generated()).json()


def download():
    library = requests()
    library.get(url + '/users/me')
    address = f"{url}/uploads/AAAAAAAAAAAAAAAAAAAAAA/raw/{os.environ['BENCH_SIZE']}.bin"

    def work():
        with library.get(address, stream=True) as response, open(os.environ['BENCH_TARGET'], 'wb') as file:
            for part in response.iter_content(1 << 20):
                file.write(part)

    return work


def folder():
    root = os.environ['BENCH_FOLDER']

    class Counting(io.RawIOBase):
        def writable(self):
            return True

        def write(self, part):
            return len(part)

    def work():
        with zipfile.ZipFile(Counting(), 'w', zipfile.ZIP_STORED) as archive:
            for path, _, names in os.walk(root):
                for name in sorted(names):
                    file = os.path.join(path, name)
                    archive.write(file, os.path.relpath(file, root))

    return work


def entries_of_a_query():
    count = int(os.environ['BENCH_COUNT'])
    entries, _ = functions()

    def work():
        found = entries.query_entries({'max_entries': count, 'page_size': 100}, url=url)
        assert len(found) == count, len(found)

    return work


def archives():
    count = int(os.environ['BENCH_COUNT'])
    entries, _ = functions()
    query = {'query': {}, 'pagination': {'page_size': count}, 'required': {'include': ['entry_id']}}
    ids = [entry['entry_id'] for entry in requests().post(url + '/entries/query', json=query).json()['data']]

    def work():
        for entry_id in ids:
            entries.download_entry_by_id(entry_id, url=url)

    return work


tasks = {
    'reads': reads,
    'upload': upload,
    'upload of a stream': upload_of_a_stream,
    'download': download,
    'folder': folder,
    'entries of a query': entries_of_a_query,
    'archives': archives,
}

perform = tasks[sys.argv[1]]()
print('ready', flush=True)
sys.stdin.readline()
cpu, start = time.process_time(), time.perf_counter()
perform()
print(json.dumps({'seconds': time.perf_counter() - start, 'cpu': time.process_time() - cpu}), flush=True)
sys.stdin.read()
