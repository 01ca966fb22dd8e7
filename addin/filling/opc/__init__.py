"""The zip file and its parts: found by relationships, parsed once, written back as they were."""
