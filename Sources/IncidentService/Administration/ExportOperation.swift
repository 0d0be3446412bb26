public import IncidentStorage

extension Administration {
    /// The name on the control socket of what writes everything as JSON Lines. Its answer is a stream, unlike the
    /// operations' answers.
    public static let exportName = "export"

    /// Writes everything as JSON Lines: the rows as they are at one moment, then the attached files.
    ///
    /// - Parameters:
    ///   - madeBy: the program's name and version.
    ///   - sink: takes the bytes on a thread of the export's, and may block it.
    /// - Throws: what `sink` throws; `StorageError` with a sentence.
    public func export(
        madeBy: String, to sink: @escaping @Sendable (_ piece: [UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        guard let database = database as? any Exporting else {
            throw StorageError("This database cannot be exported.")
        }
        let files: any ExportedFiles = files.map { AttachmentExport($0, of: database) } ?? NoFiles()
        return try await database.export(files: files, madeBy: madeBy, to: sink)
    }
}
