public import Foundation

/// Where S3-compatible storage is, and the key to it.
public struct S3Bucket: Sendable {
    /// Without a slash at the end.
    var endpoint: URL
    var region: String
    var bucket: String
    /// What all names begin with: empty, or with a slash at its end.
    var prefix: String
    var accessKey: String
    var secretKey: String

    public init(
        endpoint: URL, region: String, bucket: String, prefix: String, accessKey: String, secretKey: String
    ) {
        self.endpoint = endpoint
        self.region = region
        self.bucket = bucket
        self.prefix = prefix.isEmpty || prefix.hasSuffix("/") ? prefix : prefix + "/"
        self.accessKey = accessKey
        self.secretKey = secretKey
    }

    /// - Parameter text: `s3://bucket/prefix`.
    init(_ text: String, _ values: SettingValues) throws {
        guard let url = URLComponents(string: text), url.scheme == "s3", let bucket = url.host, !bucket.isEmpty,
            url.query == nil, url.user == nil
        else { throw SettingsError("attachment-store must be an address such as s3://bucket/prefix, not \(text).") }
        let region = try values.required(.s3Region)
        let address = values.value(.s3Endpoint) ?? "https://s3.\(region).amazonaws.com"
        guard let endpoint = URL(string: address.hasSuffix("/") ? String(address.dropLast()) : address),
            ["http", "https"].contains(endpoint.scheme), endpoint.host() != nil, endpoint.user() == nil
        else { throw SettingsError("s3-endpoint must be an address such as https://s3.example.com, not \(address).") }
        guard let accessKey = values.value(.s3AccessKey) else {
            throw SettingsError("s3-access-key must be set with attachment-store.")
        }
        self.init(
            endpoint: endpoint, region: region, bucket: bucket, prefix: String(url.path.dropFirst()),
            accessKey: accessKey, secretKey: try Self.secret(values))
    }

    private static func secret(_ values: SettingValues) throws -> String {
        guard values.flags[.s3SecretKey] == nil else {
            throw SettingsError(
                "s3-secret-key must not be on the command line, which everybody on this machine can read.")
        }
        guard let given = try values.text(.s3SecretKey, orIn: .s3SecretKeyFile) else {
            throw SettingsError(
                "\(Setting.s3SecretKey.variable) or s3-secret-key-file must be set with attachment-store.")
        }
        guard let file = given.file else { return given.text }
        let secret = given.text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !secret.isEmpty, !secret.contains(where: \.isWhitespace) else {
            throw SettingsError("s3-secret-key-file: the file \(file) must hold one line, the secret.")
        }
        return secret
    }
}

extension S3Bucket: CustomStringConvertible {
    /// Without the secret.
    public var description: String { "s3://\(bucket)/\(prefix) at \(endpoint), \(region), key \(accessKey)" }
}
