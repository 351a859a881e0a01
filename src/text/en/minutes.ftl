# The minutes of a sitting, and the texts of speeches.
refusal-not-their-speech = Another speaker had the floor.
refusal-not-their-speech-instead = A text is attached to the speech of whoever had the floor.
