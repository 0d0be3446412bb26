public import Foundation
public import IncidentService

extension SecretKeys {
    /// The key for a command, as the settings name it; the file `secret.key` of a data folder when they name none. A
    /// setting that cannot be used stops only what needs the key.
    public static func load(
        for place: StoragePlace, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> SecretKeys {
        do {
            return try SecretKeys(SettingValues(flags: [:], environment: environment, file: nil), place)
        } catch {
            return SecretKeys(.unusable("\(error)"))
        }
    }

    /// - Throws: ``SettingsError`` that names the setting and says what would be right.
    convenience init(_ values: SettingValues, _ place: StoragePlace) throws {
        guard values.flags[.secretKey] == nil else {
            throw SettingsError("secret-key must not be a flag, which everybody on this machine could read.")
        }
        if let given = try values.text(.secretKey, orIn: .secretKeyFile) {
            // Neither the text nor a part of it is shown.
            guard let key = SecretKey(given.text) else {
                throw SettingsError(
                    """
                    \(given.setting.rawValue) must hold 32 random bytes in base64, as openssl rand -base64 32 prints \
                    them.
                    """)
            }
            self.init(.given(key))
        } else if case .folder(let folder) = place {
            self.init(.file(SecretKeys.file(in: folder)))
        } else {
            self.init(.none)
        }
    }
}
