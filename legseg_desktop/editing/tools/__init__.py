"""What each tool does to the labels: functions that look at a box and say what should change."""
