"""How long things take, as ratios against baselines measured in the same run (`make bench`)."""
