"""After the visit: the story, from what is recorded and nothing else."""
