/// The generated texts as bytes.
enum PackageResources {
    static let openapi_json = Array(GeneratedText.openAPI.utf8)
    static let docs_html = Array(GeneratedText.docsPage.utf8)
}
