"""Prep Packs: merges one candidate's experiences with each position into an interview prep site."""
