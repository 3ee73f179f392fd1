"""The Report place: files made from the shown visit."""
