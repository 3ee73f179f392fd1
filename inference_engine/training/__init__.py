"""Training the segmentation network on simulated or delineated scans."""
