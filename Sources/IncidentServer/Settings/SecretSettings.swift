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
        switch (values.value(.secretKey), values.value(.secretKeyFile)) {
        case (_?, _?): throw SettingsError("secret-key and secret-key-file are both set: leave one out.")
        case (let text?, nil): self.init(.given(try Self.key(text, .secretKey)))
        case (nil, let path?):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw SettingsError("secret-key-file: the file \(path) cannot be read.")
            }
            self.init(.given(try Self.key(String(decoding: data, as: UTF8.self), .secretKeyFile)))
        case (nil, nil):
            switch place {
            case .folder(let folder): self.init(.file(SecretKeys.file(in: folder)))
            case .server: self.init(.none)
            }
        }
    }

    /// Neither the text nor a part of it is shown.
    private static func key(_ text: String, _ setting: Setting) throws(SettingsError) -> SecretKey {
        guard let key = SecretKey(text) else {
            throw SettingsError(
                "\(setting.rawValue) must hold 32 random bytes in base64, as openssl rand -base64 32 prints them.")
        }
        return key
    }
}
