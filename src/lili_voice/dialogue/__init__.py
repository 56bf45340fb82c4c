"""The conversation: an assistant that picks a scene, and one file for each scene."""
