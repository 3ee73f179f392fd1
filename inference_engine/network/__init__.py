"""The one room where Keras and TensorFlow are imported."""
