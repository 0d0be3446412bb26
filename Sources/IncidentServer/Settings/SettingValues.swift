import Configuration
import Foundation

/// What an operator gave for each setting: a flag wins over the environment, that over the file, that over the default.
struct SettingValues {
    private let config: ConfigReader
    /// What the command line gives.
    let flags: [Setting: String]

    /// - Parameter file: the path of a YAML file; nil takes the variable `MUSTER_CONFIG`, and no file without it.
    /// - Throws: ``SettingsError`` when the file cannot be read or holds what is no setting.
    init(flags: [Setting: String], environment: [String: String], file: String?) throws {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: Self.configValues(flags)),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "muster"),
        ]
        if let path = file ?? environment["MUSTER_CONFIG"], !path.isEmpty {
            let values = try SettingsFile(path: path).values
            providers.append(InMemoryProvider(name: path, values: Self.configValues(values)))
        }
        self.flags = flags
        config = ConfigReader(providers: providers)
    }

    /// The value of a setting; nil for none and for an empty one.
    func value(_ setting: Setting) -> String? {
        let key = ConfigKey([setting.rawValue])
        let text = config.string(forKey: key, isSecret: setting.isSecret) ?? setting.defaultValue
        return text?.isEmpty == false ? text : nil
    }

    /// The value of a setting that has one.
    func required(_ setting: Setting) throws(SettingsError) -> String {
        guard let value = value(setting) else { throw SettingsError("\(setting.rawValue) must not be empty.") }
        return value
    }

    /// The value of a setting as one of the words that it can be.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: Setting, as type: Word.Type = Word.self
    ) throws(SettingsError) -> Word {
        let text = try required(setting)
        guard let word = Word(rawValue: text.lowercased()) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError("\(setting.rawValue) must be one of \(words), not \(text).")
        }
        return word
    }

    /// The value of a setting as a number of bytes: `1048576`, `512KiB`, `50MiB` or `1GiB`.
    func bytes(_ setting: Setting) throws(SettingsError) -> Int {
        let text = try required(setting)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let factors = ["": 1, "b": 1, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30]
        guard let number = Int(digits), let factor = factors[text.dropFirst(digits.count).trimmingSpaces.lowercased()],
            case (let bytes, false) = number.multipliedReportingOverflow(by: factor), bytes > 0
        else { throw SettingsError("\(setting.rawValue) must be a size such as 50MiB, not \(text).") }
        return bytes
    }

    private static func configValues(_ values: [Setting: String]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            uniqueKeysWithValues: values.map { setting, text in
                (AbsoluteConfigKey([setting.rawValue]), ConfigValue(.string(text), isSecret: setting.isSecret))
            })
    }
}
