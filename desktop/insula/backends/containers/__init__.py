"""Containers and images on Docker engines, Podman's API included."""
