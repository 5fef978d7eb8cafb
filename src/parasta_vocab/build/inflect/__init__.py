"""How terms inflect: Finnish with pypykko at build time, Swedish and English by rules and lists of our own."""
