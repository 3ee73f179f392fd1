"""The Compare place: muscles over the visits of a patient."""
