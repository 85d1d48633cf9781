"""Making the built-in release from official archives: used by the project's authors, never by the running site."""
