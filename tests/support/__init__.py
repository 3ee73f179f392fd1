"""What several tests share: phantoms with known truth, and where real scans lie."""
