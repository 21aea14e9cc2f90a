"""Train the weights that the language packs ship: `python -m training.fr`, `python -m training.en`."""
