"""The Patients place: opened visits, import, the demo patient."""
