import Foundation
import IncidentTesting

/// libfiu inside the server's process: makes calls of the C library fail on demand.
struct FaultyDisk {
    /// Where its pipes are, without the process ID that it adds.
    let control: URL

    /// What a server needs in its environment to be under control.
    var environment: [String: String] {
        [
            "LD_PRELOAD": "/usr/lib/fiu/fiu_run_preload.so /usr/lib/fiu/fiu_posix_preload.so",
            "FIU_CTRL_FIFO": control.path,
        ]
    }

    /// Makes every call of `point` fail with EIO, as a disk that is broken.
    func fail(_ point: String, in process: MusterProcess) throws {
        try Tool.run("fiu-ctrl", "-f", control.path, "-c", "enable name=\(point),failinfo=5", "\(process.pid)")
    }

    /// Makes the calls succeed again.
    func mend(_ point: String, in process: MusterProcess) throws {
        try Tool.run("fiu-ctrl", "-f", control.path, "-c", "disable name=\(point)", "\(process.pid)")
    }
}
