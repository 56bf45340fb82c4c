"""What Lili says when learners or notes cannot be reached for a while."""

AWAY = "I can't reach my notes just now. Please try again in a minute."
