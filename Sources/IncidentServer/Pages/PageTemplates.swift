import Mustache
import NIOCore

/// The templates of the pages, which are embedded in the program.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// - Throws: when a template is none, which a test finds.
    init() throws {
        MustacheContentTypes.register(HTMLText(), named: "PAGE")
        let texts: [String: [UInt8]] = [
            "frame": PackageResources.frame_mustache,
            "sign-in": PackageResources.sign_in_mustache,
            "home": PackageResources.home_mustache,
            "incidents": PackageResources.incidents_mustache,
            "declare": PackageResources.declare_mustache,
            "incident": PackageResources.incident_mustache,
            "message": PackageResources.message_mustache,
        ]
        library = MustacheLibrary(
            templates: try texts.mapValues { bytes in
                try MustacheTemplate(string: "{{%CONTENT_TYPE:PAGE}}" + String(decoding: bytes, as: UTF8.self))
            })
    }

    /// The page that a template makes of its content.
    func render(_ name: String, _ content: PageContent) -> ByteBuffer {
        ByteBuffer(string: library.render(content, withTemplate: name) ?? "")
    }
}

/// What a page shows, and what stands around it.
struct PageContent {
    /// What the page is about, for the browser's title.
    var title: String
    /// Who looks; nil for nobody that is known.
    var visitor: PageVisitor?
    /// What went wrong; nil when nothing did.
    var fault: PageFault?
    var assets: AssetNames
    /// What the page's own template shows.
    var page: Any
}

/// Who looks at a page.
struct PageVisitor: Sendable {
    var name: String
    /// What each form carries.
    var formKey: String
    /// Whether changes are open to them.
    var edits: Bool
}

/// What went wrong with what somebody asked for.
struct PageFault: Sendable {
    var message: String
    var hint: String?
}

extension String {
    /// Nil when it is empty: a template takes any text for something that is there.
    var orNil: String? { isEmpty ? nil : self }
}

// What a template asks for is given by name: the library's own way is reflection, by which a list takes a hundred times as
// long. A test finds a name that is missing.
extension PageContent: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "title": title
        case "visitor": visitor
        case "fault": fault
        case "assets": assets
        case "page": page
        default: nil
        }
    }
}

extension PageVisitor: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "name": name
        case "formKey": formKey
        case "edits": edits
        default: nil
        }
    }
}
