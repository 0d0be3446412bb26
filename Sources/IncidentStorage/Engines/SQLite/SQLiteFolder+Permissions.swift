import Foundation

extension SQLiteFolder {
    /// A sentence for each file, or the folder, that others than its owner can reach, with what to do.
    public func permissionProblems() -> [String] {
        var problems: [String] = []
        check(url, mode: 0o700, &problems)
        for file in [database, log, logIndex, lock] { check(file, mode: 0o600, &problems) }
        return problems
    }

    private func check(_ file: URL, mode: mode_t, _ problems: inout [String]) {
        var status = stat()
        guard stat(file.path, &status) == 0 else { return }
        let name = file.path
        if status.st_mode & 0o077 != 0 {
            let found = String(status.st_mode & 0o777, radix: 8)
            problems.append("\(name) has mode \(found): run chmod \(String(mode, radix: 8)) \(name)")
        }
        if status.st_uid != geteuid() {
            problems.append("\(name) belongs to user \(status.st_uid), not to \(geteuid()): run chown on it")
        }
    }
}
