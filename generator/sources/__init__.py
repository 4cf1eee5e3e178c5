"""Sources: reading and writing the files of a profile; the only user of YAML."""
