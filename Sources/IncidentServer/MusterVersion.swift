/// The version of this program.
public enum MusterVersion {
    /// As `major.minor.patch`.
    public static let current = "0.1.0"
}
