"""Read: files of articles become values."""
