"""The labels under edit, their history and the tools that change them."""
