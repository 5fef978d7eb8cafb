"""`parasta lsp`: what editors ask of a process description while it is being written, over the Language Server Protocol (LSP 3.17).

Most modules work on texts and offsets; `serve`, `server`, `answers` and `convert` know the protocol.
"""
