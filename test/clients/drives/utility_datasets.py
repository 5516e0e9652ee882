"""The datasets of nomad-utility-workflows."""

import server
from server import main, stranger, url, word
from steps import equal, raises, step
from utility_package import datasets, made, uploads


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


def removing():
    with step('delete_dataset removes it, and tells when there is none'):
        dataset_id = made['datasets'].pop(0)
        equal(datasets.delete_dataset(dataset_id, url=url), None)
        with raises(ValueError, 'Problem retrieving dataset'):
            datasets.get_dataset_by_id(dataset_id, url=url)
        with raises(ValueError, 'Dataset not found. The given id does not match any dataset.'):
            datasets.delete_dataset(dataset_id, url=url)
    with step("delete_dataset tells that a dataset is somebody else's"):
        theirs = server.call('POST', '/datasets', stranger, json={'dataset_name': f'{word}-theirs'})['dataset_id']
        with raises(ValueError, 'The dataset can only be edited by the user who created the dataset.'):
            datasets.delete_dataset(theirs, url=url)
        server.call('DELETE', f'/datasets/{theirs}', stranger)
