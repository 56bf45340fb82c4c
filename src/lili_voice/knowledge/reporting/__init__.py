"""What a teacher is told of documents that were read: in lines, as JSON, as a page."""
