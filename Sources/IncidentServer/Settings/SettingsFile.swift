import Foundation
import Yams

/// A file of settings in YAML: one name and value a line.
struct SettingsFile {
    /// The values as texts; a list is its elements with commas between them.
    let values: [Setting: String]

    /// - Throws: ``SettingsError`` that names the file, the line and the setting when the file cannot be read, is not
    ///   YAML, or holds a setting that does not exist.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsError("\(path) cannot be read.")
        }
        try self.init(yaml: String(decoding: data, as: UTF8.self), path: path)
    }

    init(yaml: String, path: String) throws {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            throw SettingsError("\(path) is not YAML: \(error)")
        }
        guard let root, root.null == nil else {
            values = [:]
            return
        }
        guard let mapping = root.mapping else {
            throw SettingsError("\(path) must hold one setting a line, such as listen: 127.0.0.1:8080.")
        }
        var values: [Setting: String] = [:]
        for (key, value) in mapping {
            let place = "\(path), line \(key.mark?.line ?? 0)"
            let name = key.string ?? ""
            guard let setting = Setting(rawValue: name) else {
                let known = Setting.allCases.filter { !$0.isHidden }.map(\.rawValue).joined(separator: ", ")
                throw SettingsError("\(place): there is no setting \(name). There are \(known).")
            }
            guard values[setting] == nil else { throw SettingsError("\(place): \(name) is set twice.") }
            guard let text = Self.text(of: value) else {
                throw SettingsError("\(place): \(name) must be a text or a list of texts.")
            }
            values[setting] = text
        }
        self.values = values
    }

    private static func text(of node: Node) -> String? {
        if let list = node.sequence {
            let texts = list.compactMap(\.scalar?.string)
            return texts.count == list.count ? texts.joined(separator: ",") : nil
        }
        return node.scalar?.string
    }
}
