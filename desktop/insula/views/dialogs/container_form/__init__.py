"""The sections of a container's form, as widgets."""
