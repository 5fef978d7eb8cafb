"""What people see in a browser of the things that the server holds; made of the documents of the API, so it suits any terminology."""
