//! The real window, driven over WebDriver: WebKitWebDriver starts the application and speaks to its view.

use std::cell::Cell;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Key;

/// How long something may take to appear before the test gives up. No test passes by waiting.
const PATIENCE: Duration = Duration::from_secs(60);

/// Windows are opened one after the other: a person has one pair of hands, and the machine few cores.
static TURN: Mutex<()> = Mutex::new(());

/// A folder that stands for a person's machine: data, the day, the answers of dialogs.
pub struct Profile {
    folder: TempDir,
}

impl Profile {
    /// A machine on which Ladderbook was never started, on a fixed day.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the profile");
        std::fs::write(folder.path().join("today"), "2026-06-15").expect("a day");
        Self { folder }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What the next dialogs will answer, first asked first.
    pub fn answer(&self, paths: &[&Path]) {
        let lines: String = paths.iter().map(|path| format!("{}\n", path.display())).collect();
        std::fs::write(self.folder.path().join("answers"), lines).expect("the answers");
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

/// The running application.
pub struct Window {
    driver: Child,
    session: String,
    agent: ureq::Agent,
    size: Cell<(u32, u32)>,
    _turn: MutexGuard<'static, ()>,
}

impl Window {
    /// Starts the application on a profile and waits until its page is there.
    pub fn open(profile: &Profile, width: u32, height: u32) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port").port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("LADDERBOOK_PROFILE", profile.path())
            .env("XDG_DATA_HOME", profile.path())
            .env("XDG_CONFIG_HOME", profile.path())
            // On a bus the application would find the window before it, still closing, and step back.
            .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", profile.file("no-bus").display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed (package webkit2gtk-driver)");
        let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let agent: ureq::Agent = config.build().into();
        let mut window = Self {
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            agent,
            size: Cell::default(),
            _turn: turn,
        };
        let request = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": crate::program("ladderbook"), "args": [] },
        } } });
        let started = Instant::now();
        let session = loop {
            match window.post("", &request) {
                Ok(answer) => break answer,
                Err(_) if started.elapsed() < PATIENCE => std::thread::sleep(Duration::from_millis(100)),
                Err(error) => panic!("the window does not open: {error}"),
            }
        };
        let id = session["sessionId"].as_str().expect("a session").to_owned();
        window.session = format!("{}/{id}", window.session);
        window.resize(width, height);
        window.wait_for("main, [role=main], h1");
        window
    }

    /// Gives the window a size, in pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.size.set((width, height));
        let rect = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("/window/rect", &rect).expect("the window takes a size");
    }

    /// Runs a script in the page and returns what it returns.
    pub fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] })).expect("the script runs")
    }

    /// Waits until an element is painted.
    pub fn wait_for(&self, css: &str) {
        let css = Value::from(css);
        self.until(
            &format!("const e = document.querySelector({css}); return !!e && e.getClientRects().length > 0"),
            &format!("{css} never appeared"),
        );
    }

    /// Waits until the page shows a text.
    pub fn wait_for_text(&self, text: &str) {
        let words = Value::from(text);
        self.until(
            &format!("return document.body.innerText.includes({words})"),
            &format!("{text:?} never appeared"),
        );
    }

    /// Waits until the page shows a text no more.
    pub fn wait_without_text(&self, text: &str) {
        let words = Value::from(text);
        self.until(
            &format!("return !document.body.innerText.includes({words})"),
            &format!("{text:?} never went away"),
        );
    }

    /// Waits until a script answers true.
    pub fn until(&self, script: &str, failure: &str) {
        let started = Instant::now();
        while self.script(script) != Value::Bool(true) {
            if started.elapsed() > PATIENCE {
                let shown = self.script("return document.body.innerText");
                panic!("{failure}; the page shows:\n{}", shown.as_str().unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks an element with the pointer, as a person does.
    pub fn click(&self, css: &str) {
        self.wait_for(css);
        self.click_at(&format!("document.querySelector({})", Value::from(css)), css);
    }

    /// Clicks the button, link, option or row that carries a text.
    pub fn click_text(&self, text: &str) {
        let words = Value::from(text);
        let find = format!(
            "[...document.querySelectorAll('button, a, [role=button], [role=option], [role=row], [role=menuitem], [role=radio], label, summary')]
              .filter(e => e.getClientRects().length && !e.closest('[inert]'))
              .sort((a, b) => a.innerText.length - b.innerText.length)
              .find(e => e.innerText.trim().replace(/\\s+/g, ' ').includes({words}) || e.getAttribute('aria-label') === {words})"
        );
        self.until(&format!("return !!({find})"), &format!("there is nothing to click that says {text:?}"));
        self.click_at(&find, text);
    }

    /// Clicks where an element is, once it lies still and nothing floats above it: a dialog rises into its
    /// place, and a list that closes takes the pointer for a moment.
    fn click_at(&self, element: &str, name: &str) {
        let look = format!(
            "const e = {element}; if (!e) return null; e.scrollIntoView({{ block: 'nearest' }});
             const r = e.getBoundingClientRect();
             const x = Math.round(r.x + r.width / 2), y = Math.round(r.y + r.height / 2);
             const top = document.elementFromPoint(x, y);
             return top && (e.contains(top) || top.contains(e)) ? [x, y] : null"
        );
        let started = Instant::now();
        let mut place = Value::Null;
        loop {
            let next = self.script(&look);
            if !next.is_null() && next == place {
                break;
            }
            assert!(started.elapsed() < PATIENCE, "{name} never lay still to be clicked");
            place = next;
            std::thread::sleep(Duration::from_millis(60));
        }
        let pointer = json!({ "actions": [{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [
            { "type": "pointerMove", "duration": 0, "x": place[0], "y": place[1], "origin": "viewport" },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ] }] });
        self.post("/actions", &pointer).unwrap_or_else(|error| panic!("{name} cannot be clicked: {error}"));
    }

    /// Types text where the focus is.
    pub fn type_text(&self, text: &str) {
        let strokes: Vec<Value> = text
            .chars()
            .flat_map(|c| [json!({ "type": "keyDown", "value": c }), json!({ "type": "keyUp", "value": c })])
            .collect();
        self.keys(&strokes);
    }

    /// Presses a key, with others held down.
    pub fn press(&self, held: &[Key], key: char) {
        let mut strokes = Vec::new();
        strokes.extend(held.iter().map(|key| json!({ "type": "keyDown", "value": key.code() })));
        strokes.push(json!({ "type": "keyDown", "value": key }));
        strokes.push(json!({ "type": "keyUp", "value": key }));
        strokes.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.code() })));
        self.keys(&strokes);
    }

    /// Presses a key that has no letter.
    pub fn press_key(&self, key: Key) {
        self.press(&[], key.code());
    }

    fn keys(&self, strokes: &[Value]) {
        let request = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("/actions", &request).expect("the keys are pressed");
    }

    /// Fills the field that a label names, replacing what stood there.
    pub fn fill(&self, label: &str, text: &str) {
        let words = Value::from(label);
        let field = format!(
            "(() => {{ const l = [...document.querySelectorAll('label')].find(l => l.getClientRects().length && l.innerText.trim().startsWith({words}));
               return l ? (l.control ?? l.querySelector('input, textarea, select')) : document.querySelector(`[aria-label=${{JSON.stringify({words})}}]`) }})()"
        );
        self.until(&format!("return !!{field}"), &format!("there is no field {label:?}"));
        self.script(&format!("const f = {field}; f.focus(); f.select?.()"));
        self.type_text(text);
    }

    /// A picture of the window as the screen shows it, menu included. The driver's own picture never comes
    /// back under software rendering, so ImageMagick takes it from the screen.
    pub fn picture(&self, file: &Path) {
        let size = self.size.get();
        let taken = Command::new("import")
            .args(["-window", "root", "-crop", &format!("{}x{}+0+0", size.0, size.1), "+repage"])
            .arg(file)
            .status()
            .expect("imagemagick is installed");
        assert!(taken.success(), "no picture of the window");
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.agent.post(format!("{}{path}", self.session)).send_json(body);
        Self::value(answer)
    }

    fn value(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
        let mut answer = answer.map_err(|error| error.to_string())?;
        let body: Value = answer.body_mut().read_json().map_err(|error| error.to_string())?;
        if answer.status().is_success() { Ok(body["value"].clone()) } else { Err(body["value"].to_string()) }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
