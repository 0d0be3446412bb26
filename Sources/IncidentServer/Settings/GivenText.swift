import Foundation

/// What is given in a setting, or in a file that another setting names: what not everybody may read.
struct GivenText {
    let text: String
    /// The setting that it was given by.
    let setting: Setting
    /// The path of the file; nil when the setting itself holds the text.
    let file: String?
}

extension SettingValues {
    /// What one of two settings gives; nil for neither.
    ///
    /// - Parameter file: the one that names a file.
    /// - Throws: ``SettingsError`` when both are set, or the file cannot be read. It shows nothing of the text.
    func text(_ setting: Setting, orIn file: Setting) throws(SettingsError) -> GivenText? {
        switch (value(setting), value(file)) {
        case (nil, nil): return nil
        case (let text?, nil): return GivenText(text: text, setting: setting, file: nil)
        case (nil, let path?):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw SettingsError("\(file.rawValue): the file \(path) cannot be read.")
            }
            return GivenText(text: String(decoding: data, as: UTF8.self), setting: file, file: path)
        case (_?, _?):
            throw SettingsError("\(setting.rawValue) and \(file.rawValue) are both set: leave one out.")
        }
    }
}
