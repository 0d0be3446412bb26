/// What apigen writes for the server to serve: one file a text.
enum GeneratedText {}
