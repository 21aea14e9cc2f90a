"""Parse: a language pack turns the text of an article into spaCy documents."""
