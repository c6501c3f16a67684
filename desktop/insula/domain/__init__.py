"""The words of the field as frozen types. No Qt, no I/O."""
